declare module 'giamngheo:packed' {
  /** The data of the script, packed when it is built: see `pack`. */
  const packed: string;
  export default packed;
}
