import type { Preview } from '@storybook/web-components-vite';
import { tokens } from '../packages/elements/src/base/tokens.styles.js';
import './pages/page.css';

// Pages and elements speak one visual language: the elements' tokens, for the whole page.
const colours = new CSSStyleSheet();
colours.replaceSync(tokens.cssText.replaceAll(':host', ':root'));
document.adoptedStyleSheets.push(colours);

const preview: Preview = {
  globalTypes: {
    locale: {
      description: 'Ngôn ngữ / Language',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'vi', title: 'Tiếng Việt' },
          { value: 'en', title: 'English' },
        ],
      },
    },
  },
  initialGlobals: { locale: 'vi' },
  decorators: [
    (story, { globals }) => {
      document.documentElement.lang = globals.locale === 'en' ? 'en' : 'vi';
      return story();
    },
  ],
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
    controls: { disable: true },
    actions: { disable: true },
    backgrounds: { disable: true },
    options: {
      storySort: {
        order: [
          'Hướng dẫn',
          'Phân loại hộ',
          'Điều kiện thụ hưởng',
          'Chỉ tiêu',
          'Kinh phí',
          '*',
          'Thành phần',
          'Tài liệu (tiếng Anh)',
        ],
      },
    },
  },
};
export default preview;
