// The manifest's place is written in package.json by hand: a run of the analyzer elsewhere must not change it.
export default { packagejson: false, litelement: true };
