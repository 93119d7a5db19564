"""How the interface looks: tokens, type, the theme in use, icons, and the strokes that several widgets share.

`theme.apply(app, Theme(...))` sets the look; `theme.colours()` and `theme.font(Type.BODY)` are asked while painting.
"""
