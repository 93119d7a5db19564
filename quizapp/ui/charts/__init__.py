"""Charts painted by us: a pure layout from values to shapes, and a widget that paints and speaks them.

A chart has at most five gridlines, an axis that begins at 0 and direct labels. Its words (summary, points) stand in
a module of their own, since they are also its accessible description.
"""
