/** The one manifest as each browser wants it. */
import type source from '../manifest.json';

export type Target = 'chrome' | 'firefox';

/** Returns the manifest of `target` made from the source manifest. */
export function manifestFor(target: Target, manifest: typeof source): object {
  const { $schema: _schema, ...common } = manifest;
  if (target === 'chrome') return { ...common, minimum_chrome_version: '144' };
  return {
    ...common,
    // `menus` tells which element was right-clicked (`info.targetElementId`); Chrome doesn't know it.
    permissions: [...common.permissions, 'menus'],
    background: { scripts: [common.background.service_worker], type: 'module' },
    browser_specific_settings: {
      gecko: {
        id: 'cutline@cutline.invalid',
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'] },
      },
      // No `gecko_android`: Firefox for Android has neither context menus nor windows, without which Cutline does not start.
    },
  };
}
