import type { Preview } from '@storybook/web-components-vite';
import './pages/page.css';

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
