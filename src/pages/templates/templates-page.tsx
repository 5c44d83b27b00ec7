import { useState } from 'preact/hooks';
import { defaultTemplates } from '../../exports/templates/default-templates.ts';
import type { ExportTemplate, TemplateKind } from '../../exports/templates/template.ts';
import { Button } from '../../ui/components/button.tsx';
import { t } from '../../ui/words/i18n.ts';
import { PageHead } from '../../ui/components/page-head.tsx';
import '../../ui/styles/sheet.css';
import { showToast } from '../../ui/components/notices/toast.tsx';
import { TemplateEditor, type TemplateChange } from './template-editor.tsx';
import './templates.css';
import { useTemplates } from './use-templates.ts';

export function TemplatesPage() {
  const { templates, keep } = useTemplates();
  const [chosen, choose] = useState<string | null>(null);
  if (templates === null) return null;
  const template = templates.find(({ id }) => id === chosen) ?? templates[0];

  const add = (kind: TemplateKind, name: string, text: string) => {
    const added = { id: crypto.randomUUID(), kind, name: freeName(name, templates), text };
    keep((now) => [...now, added]);
    choose(added.id);
  };
  const change = (id: string, changed: TemplateChange) =>
    keep((now) => now.map((other) => (other.id === id ? { ...other, ...changed } : other)));
  const remove = (gone: ExportTemplate) => {
    const place = templates.indexOf(gone);
    keep((now) => now.filter(({ id }) => id !== gone.id));
    showToast({
      text: t('templateDeleted', { name: gone.name }),
      action: { label: t('libraryUndo'), run: () => keep((now) => now.toSpliced(place, 0, gone)) },
    });
  };
  // While there is none, making one is all that can be done here.
  const newKind = templates.length === 0 ? 'plain' : 'quiet';
  return (
    <main class={templates.length === 0 ? 'sheet' : 'sheet templates'}>
      <PageHead title={t('templatesTitle')} to={['library', 'options', 'help']} />
      <p class="templates-say">
        {t('templatesSay')} {templates.length === 0 && t('templatesNone')}
      </p>
      <nav class="template-list" aria-label={t('templatesYours')}>
        {templates.map((other) => (
          <Button
            key={other.id}
            kind={other === template ? 'primary' : 'plain'}
            aria-current={other === template ? 'true' : undefined}
            onClick={() => choose(other.id)}
          >
            {other.name}
          </Button>
        ))}
        <Button
          kind={newKind}
          icon="add"
          onClick={() => add('markdown', t('templateNamedMarkdown'), defaultTemplates.markdown)}
        >
          {t('templatesNewMarkdown')}
        </Button>
        <Button kind={newKind} icon="add" onClick={() => add('text', t('templateNamedText'), defaultTemplates.text)}>
          {t('templatesNewText')}
        </Button>
      </nav>
      {template && (
        <TemplateEditor
          key={template.id}
          template={template}
          otherNames={templates.filter((other) => other !== template).map(({ name }) => name)}
          onChange={(changed) => change(template.id, changed)}
          onDuplicate={() => add(template.kind, t('templateCopyName', { name: template.name }), template.text)}
          onDelete={() => remove(template)}
        />
      )}
    </main>
  );
}

/** Returns the name, with a number where another template has it already. */
function freeName(name: string, templates: readonly ExportTemplate[]): string {
  const taken = new Set(templates.map((template) => template.name));
  if (!taken.has(name)) return name;
  let number = 2;
  while (taken.has(`${name} ${number}`)) number += 1;
  return `${name} ${number}`;
}
