/** What finding and starting a browser needs to know of the world, as plain data: tests bring their own. */
export interface Machine {
  platform: NodeJS.Platform;
  arch: string;
  env: Readonly<Record<string, string | undefined>>;
  /** The user's folder, whose packages may bring a browser. */
  cwd: string;
  /** The user's number; null on Windows. */
  uid: number | null;
}

/** The machine we are on. */
export function thisMachine(): Machine {
  const { platform, arch, env } = process;
  return { platform, arch, env, cwd: process.cwd(), uid: process.getuid?.() ?? null };
}
