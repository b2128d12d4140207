import type { Locale } from '@giamngheo/core';

const vi = {
  noManifest: 'Mã nguồn không có thành phần này.',
  criteria: 'Tiêu chí tiếp cận',
  keyboard: 'Bàn phím',
  key: 'Phím',
  does: 'Tác dụng',
  more: 'Hướng dẫn chi tiết (tiếng Anh)',
  name: 'Tên',
  about: 'Mô tả (tiếng Anh)',
  none: 'Không có.',
  unnamedSlot: '(mặc định)',
  properties: 'Thuộc tính',
  property: 'Thuộc tính',
  attribute: 'Trong HTML',
  type: 'Kiểu',
  fallback: 'Mặc định',
  methods: 'Lệnh',
  events: 'Sự kiện',
  slots: 'Chỗ chèn',
  parts: 'Phần tạo kiểu được',
  tokens: 'Biến giao diện',
  showTokens: (count: number) => `Xem ${count} biến`,
  embed: 'Nhúng vào trang',
  html: 'HTML thường',
  htmlLead: 'Một tệp, không cần mạng; mọi bộ quy tắc có sẵn trong tệp.',
};

const en: typeof vi = {
  noManifest: 'The sources have no such element.',
  criteria: 'Accessibility criteria',
  keyboard: 'Keyboard',
  key: 'Key',
  does: 'Does',
  more: 'In detail',
  name: 'Name',
  about: 'What it is',
  none: 'None.',
  unnamedSlot: '(default)',
  properties: 'Properties',
  property: 'Property',
  attribute: 'Attribute',
  type: 'Type',
  fallback: 'Default',
  methods: 'Methods',
  events: 'Events',
  slots: 'Slots',
  parts: 'Parts',
  tokens: 'Design tokens',
  showTokens: (count) => `Show ${count} tokens`,
  embed: 'Embed it',
  html: 'Plain HTML',
  htmlLead: 'One file, no network; every rulebook is in it.',
};

/** The words of the pages on elements; Vietnamese for anything but "en". */
export function elementWordsOf(locale: Locale): typeof vi {
  return locale === 'en' ? en : vi;
}
