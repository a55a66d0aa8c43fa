/**
 * A sentence up to the end of the clause that a place stands in: what comes behind 'but', 'because' or 'reflecting' is another matter, what
 * comes before goes on being meant ('Nationally the rate fell, but it is above target' is about the nation in both clauses).
 */
export function clauseTo(text: string, at: number): string {
  turns.lastIndex = at;
  const turn = turns.exec(text);
  return turn ? text.slice(0, turn.index) : text;
}

const turns = /[,–-]? ?\b(?:but|although|though|despite|in spite of|however|whereas|because|due to|owing to|thanks to|as a result of|reflecting|reflects|following|pending|mainly|largely|helped by|driven by)\b/gi;
