"""An X server without a screen, and hands on its mouse and keyboard.

Events made here go the whole way: X server, Qt's xcb plug-in, event loop, widget.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

from Xlib import XK, X
from Xlib.display import Display
from Xlib.ext import xtest


@contextmanager
def x_server(width: int = 1600, height: int = 1000) -> Iterator[str]:
    """Run Xvfb; gives the name of its display."""
    reader, writer = os.pipe()
    screen = f"{width}x{height}x24"
    command = ["Xvfb", "-displayfd", str(writer), "-screen", "0", screen, "-nolisten", "tcp"]
    server = subprocess.Popen(
        command, pass_fds=(writer,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    os.close(writer)
    try:
        with os.fdopen(reader) as told:
            number = told.readline().strip()
        if not number:
            raise RuntimeError("Xvfb did not start.")
        yield f":{number}"
    finally:
        server.terminate()
        server.wait()


class Hands:
    """Moves the mouse and presses keys on a display. Positions are pixels of the screen."""

    def __init__(self, name: str) -> None:
        self._display = Display(name)
        # Who is stopped between a press and its release must not have pressed again and again.
        self._display.change_keyboard_control(auto_repeat_mode=X.AutoRepeatModeOff)
        self._display.sync()

    def close(self) -> None:
        self._display.close()

    def move(self, x: int, y: int) -> None:
        self._fake(X.MotionNotify, x=x, y=y)

    def press(self, button: int = 1) -> None:
        self._fake(X.ButtonPress, button)

    def release(self, button: int = 1) -> None:
        self._fake(X.ButtonRelease, button)

    def click(self, x: int, y: int, button: int = 1) -> None:
        self.move(x, y)
        self.press(button)
        self.release(button)

    def wheel(self, clicks: int) -> None:
        """Away from the person where positive."""
        for _ in range(abs(clicks)):
            self.press(4 if clicks > 0 else 5)
            self.release(4 if clicks > 0 else 5)

    def drag(self, start: tuple[int, int], end: tuple[int, int], steps: int = 8) -> None:
        """Press at one place, go to the other, let go there."""
        self.move(*start)
        self.press()
        for step in range(1, steps + 1):
            x = start[0] + (end[0] - start[0]) * step // steps
            y = start[1] + (end[1] - start[1]) * step // steps
            self.move(x, y)
        self.release()

    def key(self, *names: str) -> None:
        """Press keys together by their X names, modifiers first: `key("Control_L", "z")`."""
        codes = [self._display.keysym_to_keycode(XK.string_to_keysym(name)) for name in names]
        for code in codes:
            self._fake(X.KeyPress, code)
        for code in reversed(codes):
            self._fake(X.KeyRelease, code)

    @contextmanager
    def held(self, name: str) -> Iterator[None]:
        """A modifier held down."""
        code = self._display.keysym_to_keycode(XK.string_to_keysym(name))
        self._fake(X.KeyPress, code)
        try:
            yield
        finally:
            self._fake(X.KeyRelease, code)

    def type(self, text: str) -> None:
        """Lower-case letters, digits and spaces."""
        for char in text:
            self.key("space" if char == " " else char)

    def _fake(self, kind: int, detail: int = 0, x: int = 0, y: int = 0) -> None:
        xtest.fake_input(self._display, kind, detail, x=x, y=y)
        self._display.sync()
