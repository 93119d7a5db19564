"""Worksheets on paper: the words (`blocks`), where they stand on pages (`pagination`, `pages`), files and printers.

    model.worksheet -> blocks -> pages -> PDF file or printer

All lengths are points (1/72 inch) unless a name says otherwise. Everything is black on white, so that a copier keeps
it. Text from outside is plain text throughout.
"""
