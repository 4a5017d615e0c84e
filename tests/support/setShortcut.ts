import type { DrivenBrowser } from './drive/drivenBrowser.ts';
import { within } from './within.ts';

/** Sets the key of a command as the user does on the browser's own page for shortcuts. */
export async function setShortcut(driven: DrivenBrowser, command: string, key: string): Promise<void> {
  if (driven.kind === 'firefox') {
    const page = await driven.openExtensionPage('/lookup.html');
    await page.evaluate(`browser.commands.update(${JSON.stringify({ name: command, shortcut: key })})`);
    await page.close();
    return;
  }
  const page = await driven.browser.newPage();
  await page.goto('chrome://extensions/shortcuts');
  await within(10_000, 'the key to be set', () =>
    page.evaluate(
      (name, keys) =>
        new Promise<boolean>((resolve) => {
          const { developerPrivate } = Reflect.get(globalThis, 'chrome') as {
            developerPrivate: {
              getExtensionsInfo(
                options: object,
                then: (all: { id: string; commands: { name: string }[] }[]) => void,
              ): void;
              updateExtensionCommand(update: object, then: () => void): void;
            };
          };
          developerPrivate.getExtensionsInfo({}, (all) => {
            const own = all.find(({ commands }) => commands.some((each) => each.name === name));
            if (!own) return resolve(false);
            developerPrivate.updateExtensionCommand({ extensionId: own.id, commandName: name, keybinding: keys }, () =>
              resolve(true),
            );
          });
        }),
      command,
      key,
    ),
  );
  await page.close();
}
