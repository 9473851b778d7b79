/** In every runtime that `shared` runs in (browsers and Node), though in no ECMAScript library. */
declare function btoa(binary: string): string;
declare function atob(base64: string): string;
