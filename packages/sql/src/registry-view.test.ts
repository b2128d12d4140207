import { readFileSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { poverty } from '@giamngheo/classification';
import { expect, it } from 'vitest';
import { compileSql, type MemberSource, type SubjectSource } from './index.js';

const page = readFileSync(new URL('../../../docs/how-to/run-in-your-database.md', import.meta.url), 'utf8');
const block = (language: string) =>
  [...page.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, text = '']) => text);

it("makes the how-to's view over a registry's own names and codes, which answers the how-to's questions", async () => {
  const { members, ...source } = JSON.parse(block('json')[0] ?? '') as SubjectSource & {
    members: MemberSource;
  };
  const server = await PGlite.create();
  await server.exec(`
    CREATE SCHEMA so_ho;
    CREATE TABLE so_ho.ho_gia_dinh (ma_ho text PRIMARY KEY, ma_xa text, khu_vuc text, thu_nhap_bq bigint,
      thieu_nuoc text, thieu_ve_sinh boolean, dien_tich numeric);
    CREATE TABLE so_ho.nhan_khau (ma_ho text, co_bhyt boolean, tuoi integer);
    INSERT INTO so_ho.ho_gia_dinh VALUES
      ('1', 'x1', 'NT', 650000, NULL, NULL, NULL), ('2', 'x1', 'TT', 2500000, NULL, NULL, NULL),
      ('3', 'x2', 'NT', 900000, 'C', NULL, NULL), ('4', 'x2', 'NT', 900000, 'có', true, 30),
      ('5', 'x2', 'NT', 900000, 'C', true, NULL);
    INSERT INTO so_ho.nhan_khau VALUES ('5', false, 40), ('5', true, 8);`);
  const { sql } = compileSql(poverty.on('2018-12-31'), { dialect: 'postgres', source, members });
  await server.exec(`CREATE VIEW phan_loai_ho AS ${sql}`);
  const { rows } = await server.query<Record<string, unknown>>(
    'SELECT id, class, status, errors FROM phan_loai_ho ORDER BY id',
  );
  expect(rows.map((row) => Object.values(row))).toEqual([
    ['1', 'poor', 'decided', null],
    ['2', 'aboveAverage', 'decided', null],
    ['3', null, 'undetermined', null],
    ['4', null, 'invalid', 'fact/wrong-type deprivedWater'],
    ['5', 'poor', 'decided', null],
  ]);
  const [counts, invalid, undetermined] = await server.exec(block('sql')[0] ?? '');
  expect(counts?.rows).toContainEqual({ ma_xa: 'x1', class: 'poor', count: 1 });
  expect(invalid?.rows).toEqual([{ id: '4', errors: 'fact/wrong-type deprivedWater' }]);
  expect(undetermined?.rows).toEqual([{ count: 1 }]);
  await server.close();
});
