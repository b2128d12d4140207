import { library } from '../devkit/src/build/library.js';

export default library(['src/index.ts', 'src/totals/index.ts']);
