import { expect, test } from 'vitest';
import { useBrowser } from './support/browser.ts';
const { openFile } = useBrowser();
test('x', async () => {
  const page = await openFile('<p>hi</p><script>document.title="js"</script>');
  expect(await page.title()).toBe('js');
});
