"""What a PDF file says of itself: title, author and language, in XMP (ISO 16684-1) by the terms of Dublin Core.

Qt writes XMP of its own, but without a language, which readers that speak go by.
"""

import re
from xml.sax.saxutils import escape

_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
   <dc:format>application/pdf</dc:format>
   <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
   <dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
   <dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
   <xmp:CreatorTool>{program}</xmp:CreatorTool>
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>
"""
# Characters that no XML 1.0 document may hold, however written.
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xmp(*, title: str, author: str, language: str, program: str) -> bytes:
    """Return an XMP packet; `language` is that of most of the text, as a BCP 47 tag."""
    words = {"title": title, "author": author, "language": language, "program": program}
    return _PACKET.format(**{name: escape(_NOT_XML.sub(" ", word)) for name, word in words.items()}).encode()
