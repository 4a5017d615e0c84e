import { installPackages } from './aptGet.ts';
import type { Tool } from './tool.ts';

/** A tool is missing and cannot be installed from here; the message says what to do. */
export class MissingTool extends Error {
  override readonly name = 'MissingTool';
}

async function findOrDownload(tool: Tool): Promise<string | undefined> {
  const found = await tool.find();
  if (found !== undefined || !tool.download) return found;
  console.log(`  ${tool.name} is not installed: downloading it …`);
  try {
    await tool.download();
  } catch (error) {
    console.log(`  the download did not work (${error instanceof Error ? error.message.split('\n')[0] : error})`);
  }
  return tool.find();
}

/**
 * Finds each tool (environment variable, PATH, puppeteer's cache) or installs it (download, else the system's packages).
 * @returns their paths, in the order asked for
 * @throws MissingTool with a plain sentence for each that cannot be had
 */
export async function ensureTools(tools: readonly Tool[]): Promise<string[]> {
  const found: (string | undefined)[] = [];
  for (const tool of tools) found.push(await findOrDownload(tool));
  const missing = tools.filter((_, index) => found[index] === undefined);
  if (missing.length > 0) installPackages(missing.map((tool) => tool.packages));

  const paths: string[] = [];
  const sentences: string[] = [];
  for (const [index, tool] of tools.entries()) {
    const path = found[index] ?? (await tool.find());
    if (path === undefined) sentences.push(`${tool.name} was not found and could not be installed. ${tool.advice}`);
    else paths.push(path);
  }
  if (sentences.length > 0) throw new MissingTool(sentences.join('\n'));
  return paths;
}
