/**
 * The body of a story as a syntax tree: mdast's node types (https://github.com/syntax-tree/mdast) with `photo` and
 * `embed` beside them, so that syntax-tree tools turn it into Markdown and HTML. A photo block names one of the
 * article's `photos` by id. Text is verbatim.
 */
import * as v from 'valibot';

export type Inline =
  | { type: 'text'; value: string }
  | { type: 'break' }
  | { type: 'emphasis'; children: Inline[] }
  | { type: 'strong'; children: Inline[] }
  | { type: 'link'; url: string; children: Inline[] };

export type Paragraph = { type: 'paragraph'; children: Inline[] };
export type Heading = { type: 'heading'; depth: 2 | 3 | 4 | 5 | 6; children: Inline[] };
export type Blockquote = { type: 'blockquote'; children: (Paragraph | List)[] };
export type ListItem = { type: 'listItem'; children: (Paragraph | List)[] };
export type List = { type: 'list'; ordered: boolean; children: ListItem[] };
export type TableCell = { type: 'tableCell'; children: Inline[] };
export type TableRow = { type: 'tableRow'; children: TableCell[] };
export type Table = { type: 'table'; children: TableRow[] };
export type PhotoBlock = { type: 'photo'; photo: string };
export type Embed = { type: 'embed'; url: string; title: string | null };
export type BodyBlock = Paragraph | Heading | Blockquote | List | Table | PhotoBlock | Embed;

export const InlineSchema: v.GenericSchema<Inline> = v.lazy(() =>
  v.variant('type', [
    v.strictObject({ type: v.literal('text'), value: v.string() }),
    v.strictObject({ type: v.literal('break') }),
    v.strictObject({ type: v.literal('emphasis'), children: InlinesSchema }),
    v.strictObject({ type: v.literal('strong'), children: InlinesSchema }),
    v.strictObject({ type: v.literal('link'), url: v.string(), children: InlinesSchema }),
  ]),
);
const InlinesSchema = v.array(InlineSchema);

const ParagraphSchema = v.strictObject({ type: v.literal('paragraph'), children: InlinesSchema });
export const ListSchema: v.GenericSchema<List> = v.lazy(() =>
  v.strictObject({ type: v.literal('list'), ordered: v.boolean(), children: v.array(ListItemSchema) }),
);
const FlowSchema = v.union([ParagraphSchema, ListSchema]);
export const ListItemSchema = v.strictObject({ type: v.literal('listItem'), children: v.array(FlowSchema) });
const TableRowSchema = v.strictObject({
  type: v.literal('tableRow'),
  children: v.array(v.strictObject({ type: v.literal('tableCell'), children: InlinesSchema })),
});

export const BodyBlockSchema: v.GenericSchema<BodyBlock> = v.union([
  ParagraphSchema,
  v.strictObject({ type: v.literal('heading'), depth: v.picklist([2, 3, 4, 5, 6]), children: InlinesSchema }),
  v.strictObject({ type: v.literal('blockquote'), children: v.array(FlowSchema) }),
  ListSchema,
  v.strictObject({ type: v.literal('table'), children: v.array(TableRowSchema) }),
  v.strictObject({ type: v.literal('photo'), photo: v.string() }),
  v.strictObject({ type: v.literal('embed'), url: v.string(), title: v.nullable(v.string()) }),
]);

export const BodySchema = v.array(BodyBlockSchema);
