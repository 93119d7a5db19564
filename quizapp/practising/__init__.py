"""When a question is worth asking again: spaced repetition, from the answers that were given to it."""
