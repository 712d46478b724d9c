import type { Chart } from 'texton-lab';
import { parse, View } from 'vega';
import { compile } from 'vega-lite';

/** What a chart draws: its marks by kind (each as SVG without the words read aloud) and its visible texts. */
export async function drawn(chart: Chart): Promise<{
  readonly marks: Readonly<Record<string, readonly string[]>>;
  readonly texts: readonly string[];
}> {
  // As a notebook stores it.
  const spec = JSON.parse(JSON.stringify(chart.spec)) as Chart['spec'];
  const svg = await new View(parse(compile(spec).spec), { renderer: 'none' }).toSVG();
  const marks: Record<string, string[]> = {};
  for (const [, kind, inner] of svg.matchAll(/<g class="mark-(\w+) role-mark[^>]*>(.*?)<\/g>/gs))
    (marks[kind as string] ??= []).push((inner as string).replaceAll(/ aria-[\w]*="[^"]*"/g, ''));
  const texts = [...svg.matchAll(/<text([^>]*?)(?:\/>|>(.*?)<\/text>)/gs)]
    // What is left out for want of room is there with opacity 0.
    .filter(([, attributes]) => !(attributes as string).includes('opacity="0"'))
    .map(([, , text]) =>
      ((text as string | undefined) ?? '')
        .replaceAll(/<[^>]*>/g, '')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&')
        .trim(),
    );
  return { marks, texts };
}
