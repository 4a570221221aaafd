import { step } from "../pipeline.ts";

export const articles = step({
  name: "articles",
  needs: [],
  gives: "articles",
  run: (document) => {
    const paragraphs = [...document.text.matchAll(/[^\n]+/gu)].map((m) => ({
      start: m.index,
      end: m.index + m[0].length,
    }));
    const title = paragraphs.length > 1 ? paragraphs.shift()! : null;
    return {
      articles: [
        {
          id: "a1",
          title,
          headings: [],
          paragraphs,
          byline: null,
          outlet: document.given.outlet ?? null,
          rule: "articles",
        },
      ],
      noise: [],
    };
  },
});
