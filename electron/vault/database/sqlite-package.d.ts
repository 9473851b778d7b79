/** The package exports no types of its own; its interface is better-sqlite3's with a few additions. */
declare module 'better-sqlite3-multiple-ciphers' {
  import BetterSqlite3 from 'better-sqlite3';
  export default BetterSqlite3;
}
