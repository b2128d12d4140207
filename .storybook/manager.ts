import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming';

addons.setConfig({
  theme: create({
    base: globalThis.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
    brandTitle: 'Giảm nghèo: bộ quy tắc',
    brandTarget: '_self',
    fontBase: 'system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif',
  }),
  bottomPanelHeight: 0,
  rightPanelWidth: 0,
});
