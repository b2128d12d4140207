import { library } from '../devkit/src/build/library.js';

export default library(['src/bin.ts', 'src/index.ts'], {
  dts: { entry: ['src/index.ts'], compilerOptions: { ignoreDeprecations: '6.0' } },
});
