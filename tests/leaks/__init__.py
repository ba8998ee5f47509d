"""Nothing held ever leaks: every address, as everybody, for everything that only some may know.

The world (`world.py`, `stages.py`) is built in stages. Each stage adds what only some people may know: words that were
held, refused, hidden or taken back, drafts, photographs taken from the page, places that were narrowed, taken away or
frozen. Every word in it is a mark that stands nowhere else (`marks.py`), and so are keys, file names and the files.

Then everybody of the cast walks every address (`routes.py`, `walk.py`), and the answers are judged (`judge.py`):

- a *trace*: a mark in front of somebody who may not know it, in a body, a header, a cookie, a letter, a log, the cache;
- a *difference*: a page that is not byte for byte what it was before there was anything to hide (a number, a line that
  leads on, an empty heading, an ETag, another status);
- an *echo*: an address of something hidden that answers otherwise than an address of nothing.

A new page is found by itself. What may have to be said by hand:

- an argument of a new address that nobody can fill in: a line in `values.py` (`SINGLE` for one with a few fixed values,
  `MORE` for one that follows from a row). `<model>_id` and `<model>_key` of any model of ours need no line, nor does
  what `tests/access/world.py` gives in its `parts`;
- a name that a page reads from its query: a line in `values.py` (`ASKED`);
- a new kind of secret: a few lines in `stages.py`, in the stage of those who may know it.
"""
