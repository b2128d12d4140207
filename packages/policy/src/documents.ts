// Generated from the folder by `npm run generate`. Do not edit.
// biome-ignore-all assist/source/organizeImports: in the order of the files
import type { LegalDocument } from '@giamngheo/core/format';
import bc1062016 from '../documents/bc-106-2016.json';
import ct012017 from '../documents/ct-01-2017.json';
import ct17522010 from '../documents/ct-1752-2010.json';
import da102010 from '../documents/da-10-2010.json';
import kh1302022 from '../documents/kh-130-2022.json';
import kh682021 from '../documents/kh-68-2021.json';
import kh922017 from '../documents/kh-92-2017.json';
import khNinhBinh20172020 from '../documents/kh-ninh-binh-2017-2020.json';
import luatBhyt2014 from '../documents/luat-bhyt-2014.json';
import luatTgpl2006 from '../documents/luat-tgpl-2006.json';
import luatTgpl2017 from '../documents/luat-tgpl-2017.json';
import nd072021 from '../documents/nd-07-2021.json';
import nd1052014 from '../documents/nd-105-2014.json';
import nd1162016 from '../documents/nd-116-2016.json';
import nd1442017 from '../documents/nd-144-2017.json';
import nd1462018 from '../documents/nd-146-2018.json';
import nd302025 from '../documents/nd-30-2025.json';
import nd3512025 from '../documents/nd-351-2025.json';
import nd572018 from '../documents/nd-57-2018.json';
import nd612015 from '../documents/nd-61-2015.json';
import nd782002 from '../documents/nd-78-2002.json';
import nd862015 from '../documents/nd-86-2015.json';
import nq042016 from '../documents/nq-04-2016.json';
import nq1002015 from '../documents/nq-100-2015.json';
import nq30a2008 from '../documents/nq-30a-2008.json';
import nq762014 from '../documents/nq-76-2014.json';
import nq802011 from '../documents/nq-80-2011.json';
import qd012014UbndNinhBinh from '../documents/qd-01-2014-ubnd-ninh-binh.json';
import qd022021 from '../documents/qd-02-2021.json';
import qd092011 from '../documents/qd-09-2011.json';
import qd10522019 from '../documents/qd-1052-2019.json';
import qd10952016 from '../documents/qd-1095-2016.json';
import qd1312017 from '../documents/qd-131-2017.json';
import qd1402016 from '../documents/qd-140-2016.json';
import qd152013 from '../documents/qd-15-2013.json';
import qd15592016 from '../documents/qd-1559-2016.json';
import qd16142015 from '../documents/qd-1614-2015.json';
import qd1702005 from '../documents/qd-170-2005.json';
import qd17222016 from '../documents/qd-1722-2016.json';
import qd18262013 from '../documents/qd-1826-2013.json';
import qd19562009 from '../documents/qd-1956-2009.json';
import qd23242014 from '../documents/qd-2324-2014.json';
import qd242021 from '../documents/qd-24-2021.json';
import qd282014 from '../documents/qd-28-2014.json';
import qd282015 from '../documents/qd-28-2015.json';
import qd332015 from '../documents/qd-33-2015.json';
import qd362021 from '../documents/qd-36-2021.json';
import qd412016 from '../documents/qd-41-2016.json';
import qd4422017 from '../documents/qd-442-2017.json';
import qd5392013 from '../documents/qd-539-2013.json';
import qd5762021 from '../documents/qd-576-2021.json';
import qd5822017 from '../documents/qd-582-2017.json';
import qd592015 from '../documents/qd-59-2015.json';
import qd602014 from '../documents/qd-60-2014.json';
import qd712009 from '../documents/qd-71-2009.json';
import qd712023 from '../documents/qd-71-2023.json';
import qd762018UbndNinhBinh from '../documents/qd-76-2018-ubnd-ninh-binh.json';
import qd8352020 from '../documents/qd-835-2020.json';
import qd8622018 from '../documents/qd-862-2018.json';
import qd8982023UbndNinhBinh from '../documents/qd-898-2023-ubnd-ninh-binh.json';
import qd9002017 from '../documents/qd-900-2017.json';
import qd9452017 from '../documents/qd-945-2017.json';
import qd9672025 from '../documents/qd-967-2025.json';
import qd9712015 from '../documents/qd-971-2015.json';
import tt022022 from '../documents/tt-02-2022.json';
import tt072021 from '../documents/tt-07-2021.json';
import tt102022 from '../documents/tt-10-2022.json';
import tt142018 from '../documents/tt-14-2018.json';
import tt172016 from '../documents/tt-17-2016.json';
import tt212012 from '../documents/tt-21-2012.json';
import tt252016 from '../documents/tt-25-2016.json';
import tt392016 from '../documents/tt-39-2016.json';
import ttlt092016 from '../documents/ttlt-09-2016.json';
import vbhn13152023 from '../documents/vbhn-1315-2023.json';

/** Every legal document, with its parts, verbatim quotes and evidence grades. */
export const documents = [
  bc1062016,
  ct012017,
  ct17522010,
  da102010,
  kh1302022,
  kh682021,
  kh922017,
  khNinhBinh20172020,
  luatBhyt2014,
  luatTgpl2006,
  luatTgpl2017,
  nd072021,
  nd1052014,
  nd1162016,
  nd1442017,
  nd1462018,
  nd302025,
  nd3512025,
  nd572018,
  nd612015,
  nd782002,
  nd862015,
  nq042016,
  nq1002015,
  nq30a2008,
  nq762014,
  nq802011,
  qd012014UbndNinhBinh,
  qd022021,
  qd092011,
  qd10522019,
  qd10952016,
  qd1312017,
  qd1402016,
  qd152013,
  qd15592016,
  qd16142015,
  qd1702005,
  qd17222016,
  qd18262013,
  qd19562009,
  qd23242014,
  qd242021,
  qd282014,
  qd282015,
  qd332015,
  qd362021,
  qd412016,
  qd4422017,
  qd5392013,
  qd5762021,
  qd5822017,
  qd592015,
  qd602014,
  qd712009,
  qd712023,
  qd762018UbndNinhBinh,
  qd8352020,
  qd8622018,
  qd8982023UbndNinhBinh,
  qd9002017,
  qd9452017,
  qd9672025,
  qd9712015,
  tt022022,
  tt072021,
  tt102022,
  tt142018,
  tt172016,
  tt212012,
  tt252016,
  tt392016,
  ttlt092016,
  vbhn13152023,
] as unknown as readonly LegalDocument[];
