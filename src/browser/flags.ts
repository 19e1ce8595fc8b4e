/** The command line of the browser: quiet, alone, without a network, and the same on every machine. */

/** The arguments to start it with. `scratch` is the one folder that it may write to. */
export function flagsFor(scratch: string, hasSandbox: boolean): string[] {
  return [...(hasSandbox ? [] : ['--no-sandbox']), `--user-data-dir=${scratch}`, ...ALWAYS, 'about:blank'];
}

const ALWAYS = [
  '--headless',
  '--remote-debugging-pipe',
  '--hide-scrollbars',
  '--mute-audio',

  // No network: every name and address is unknown, with no exception for this machine.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--no-proxy-server',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-pings',
  '--dns-prefetch-disable',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',

  // The same pixels everywhere: no hinting to the machine's screen, one colour space, no graphics card.
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--disable-gpu',
  '--disable-lcd-text',

  // A page in the background is the only kind that there is here.
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-ipc-flooding-protection',
  '--disable-hang-monitor',

  // In containers /dev/shm is 64 MB, too little for a deck with pictures.
  '--disable-dev-shm-usage',

  '--disable-breakpad',
  '--disable-crash-reporter',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-popup-blocking',
  '--disable-prompt-on-repost',
  '--disable-features=Translate,AcceptCHFrame,MediaRouter,OptimizationHints,PaintHolding',
  '--metrics-recording-only',
  '--no-default-browser-check',
  '--no-first-run',
  '--password-store=basic',
  '--use-mock-keychain',
];
