// What municipality and library say about the services of a quote: questions, answers, and proposals of another quantity.
// Owns schema quote_conversations. Uses tariffs, calculations, quote-contents, quotes, quote-drafts.
export {};
