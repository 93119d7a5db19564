"""Whether a window can be opened. Asked before Qt is loaded, since Qt ends the process where it finds no display."""

import sys
from collections.abc import Callable, Mapping

Probe = Callable[[], bool]
"""Tells whether a display answers now."""


def x11_answers() -> bool:
    """Tell whether the X server that DISPLAY names lets us in, by the library that Qt itself connects with."""
    import ctypes

    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:  # then Qt has no way to an X server either
        return False
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    if xcb.xcb_connection_has_error(connection):
        xcb.xcb_disconnect(connection)
        return False
    # Left open until the process ends: a bare server such as Xvfb starts anew when its last client leaves, and that
    # would be while Qt connects.
    return True


def wayland_answers() -> bool:
    """Tell whether the compositor that WAYLAND_DISPLAY names is there, by the library that Qt itself connects with."""
    import ctypes

    try:
        wayland = ctypes.CDLL("libwayland-client.so.0")
    except OSError:
        return False
    wayland.wl_display_connect.restype = ctypes.c_void_p
    connection = wayland.wl_display_connect(None)
    if connection:
        wayland.wl_display_disconnect(ctypes.c_void_p(connection))
    return bool(connection)


def has_display(
    environment: Mapping[str, str],
    platform: str = sys.platform,
    *,
    x11: Probe = x11_answers,
    wayland: Probe = wayland_answers,
) -> bool:
    """Tell whether Qt will find a display: always on macOS and Windows, elsewhere where one of those named answers.

    Qt tries what QT_QPA_PLATFORM lists, else Wayland and X11 where their variables are set; those of its plug-ins
    that need neither (such as offscreen) are taken at their word.
    """
    if platform in ("darwin", "win32"):
        return True
    wanted = environment.get("QT_QPA_PLATFORM")
    if wanted:
        plugins = [each.partition(":")[0] for each in wanted.split(";")]
    else:
        variables = {"wayland": "WAYLAND_DISPLAY", "xcb": "DISPLAY"}
        plugins = [plugin for plugin, variable in variables.items() if environment.get(variable)]
    return any(_answers(plugin, x11, wayland) for plugin in plugins)


def _answers(plugin: str, x11: Probe, wayland: Probe) -> bool:
    if plugin == "xcb":
        return x11()
    return wayland() if plugin.startswith("wayland") else True
