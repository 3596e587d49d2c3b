"""All codes of messages by topic and severity; a code never changes its meaning.

LX0xx the command line · LX1xx reading files · LX2xx unit files · LX3xx rule files · LX4xx
remarks on rule files · LX5xx rankings · LX6xx cases · LX70x comparisons · LX72x
to LX74x seasons · LX75x to LX76x archives · LX77x self-assessment · LX78x new
versions · LX79x decisions
(LX8xx and LX9xx are changes of rule files: see `changes.catalogue`)
"""

from collections.abc import Mapping
from typing import Final, Literal, NamedTuple

Severity = Literal["error", "warning", "note"]


class Message(NamedTuple):
    """The description and the advice of a code, as `str.format` templates."""

    text: str
    advice: str


_CODES: Final[Mapping[str, Mapping[Severity, str]]] = {
    "usage": {
        "error": (
            "LX001 LX002 LX003 LX004 LX005 LX006 LX007 LX008 LX009 LX010 LX011 LX012 LX013 "
            "LX014 LX015 LX016 LX017 LX018 LX020 LX021 LX030 LX031 LX032 LX040 LX041 LX070 "
            "LX187"
        ),
        "warning": "LX042",
        "note": "LX019 LX022",
    },
    "reading": {
        "error": (
            "LX101 LX102 LX103 LX104 LX106 LX107 LX108 LX109 LX110 LX111 LX112 LX113 LX114 "
            "LX115 LX116 LX117 LX119 LX120 LX121 LX122 LX124 LX176 LX177"
        ),
        "warning": "LX105 LX123",
        "note": "LX118",
    },
    "malformed": {
        "error": "LX125 LX126 LX127 LX128 LX129 LX149 LX192 LX193 LX194 LX195 LX196 LX197 LX198",
    },
    "tables": {
        "error": (
            "LX130 LX131 LX132 LX133 LX134 LX135 LX136 LX137 LX138 LX139 LX140 LX141 LX142 "
            "LX143 LX144 LX145 LX146 LX147 LX148 LX150 LX151 LX152 LX153 LX154 LX155 LX157 "
            "LX162 LX163 LX164 LX165 LX167 LX168"
        ),
        "warning": "LX158 LX159 LX160",
        "note": "LX156 LX161 LX166",
    },
    "layouts": {
        "error": "LX182 LX185 LX186",
        "note": "LX184",
    },
    "units": {
        "error": (
            "LX169 LX181 LX201 LX202 LX203 LX204 LX205 LX206 LX207 LX208 LX209 LX211 LX212 "
            "LX213 LX214 LX215 LX216 LX217 LX219 LX270 LX290 LX291 LX292 LX293 LX296"
        ),
        "warning": "LX180 LX210 LX218 LX271 LX272 LX273 LX274 LX275 LX295 LX672",
        "note": "LX297",
    },
    "figures": {
        "error": (
            "LX179 LX220 LX221 LX222 LX223 LX224 LX225 LX226 LX227 LX228 LX229 LX230 LX231 "
            "LX232 LX233 LX234 LX235 LX237 LX238 LX239 LX240 LX241 LX242 LX243 LX244 LX256 "
            "LX258 LX259 LX261 LX262 LX264 LX265 LX266 LX267"
        ),
        "warning": "LX263 LX298 LX299",
    },
    "absences": {
        "error": "LX245 LX246 LX247 LX248 LX249 LX250 LX251 LX252 LX253 LX254 LX255 LX257 LX260",
    },
    "shapes": {
        "error": (
            "LX301 LX302 LX303 LX304 LX305 LX306 LX307 LX308 LX309 LX310 LX311 LX312 LX313 "
            "LX314 LX315 LX316 LX317 LX318 LX319 LX396"
        ),
    },
    "rules": {
        "error": (
            "LX335 LX399 "
            "LX333 LX334 "
            "LX320 LX322 LX323 LX324 LX325 LX326 LX327 LX328 LX329 LX330 LX331 LX332 LX336 LX337 "
            "LX340 LX341 "
            "LX342 LX343 LX344 LX345 LX346 LX347 LX348 LX349 LX350 LX351 LX352 LX353 LX354 LX355 "
            "LX356 LX357 LX358 LX359 LX360 LX361 LX362 LX363 LX364 LX365 LX366 LX367 LX368 LX369 "
            "LX370 LX371 LX372 LX373 LX374 LX375 LX382 LX383 LX384 LX385 LX386 LX387 "
            "LX388 LX389 LX390 LX391 LX392 LX393 LX394 LX395 LX397 LX398"
        ),
    },
    "lint": {
        "warning": (
            "LX401 LX402 LX403 LX404 LX405 LX406 LX407 LX411 LX412 LX414 LX415 LX416 LX421 "
            "LX422 LX423 LX424 LX425 LX431 LX442 LX443 LX444 LX445 LX446 LX447 LX448 LX449 "
            "LX451 LX452 LX453 LX454 LX455 LX456 LX461 LX471 LX474 LX477 LX478 LX480 LX481 "
            "LX482 LX493"
        ),
        "note": "LX441 LX472 LX473",
    },
    "findings": {
        "warning": (
            "LX501 LX503 LX504 LX505 LX506 LX507 LX508 LX510 LX511 LX514 LX515 LX516 LX517 "
            "LX518 LX519 LX521 LX522 LX524 LX525 LX527 LX528 LX529 LX530 "
            "LX531 LX533 LX535 LX537 LX538 LX547 LX553"
        ),
        "note": ("LX502 LX509 LX512 LX513 LX520 LX523 LX532 LX534 LX546 LX548 LX549 LX550"),
    },
    "grades": {
        "error": "LX376 LX377 LX379 LX380 LX381",
        "warning": "LX483 LX484 LX539 LX542 LX543",
        "note": "LX540 LX541 LX544",
    },
    "cases": {
        "error": (
            "LX601 LX602 LX603 LX604 LX605 LX606 LX607 LX608 LX609 LX610 LX612 LX613 LX614 "
            "LX615 LX616 LX617 LX618 LX621 LX622 LX623 LX670"
        ),
        "warning": "LX619 LX620",
        "note": "LX611",
    },
    "comparing": {
        "error": "LX701 LX702 LX703 LX704 LX706",
        "note": "LX705",
    },
    "season": {
        "error": (
            "LX720 LX722 LX723 LX724 LX725 LX726 LX727 LX728 LX731 LX732 LX733 LX734 LX735 LX736 "
            "LX737 LX738 LX739 LX741 LX742 LX743 LX744 LX745 LX746 LX747 LX748 LX749 LX790 LX791 "
            "LX792 LX793 LX794 LX795 LX796 LX797 LX798 "
            "LX799"
        ),
        "warning": "LX721 LX730",
        "note": "LX729",
    },
    "proof": {
        "error": (
            "LX750 LX751 LX752 LX753 LX754 LX755 LX756 LX757 LX758 LX759 LX760 LX762 LX763 LX764"
        ),
    },
    "self_assessment": {
        "error": "LX770 LX771 LX772 LX773",
    },
    "renewal": {
        "error": "LX671 LX780 LX781 LX782 LX783",
        "warning": "LX786 LX787",
        "note": "LX784 LX785 LX788 LX789",
    },
}
"""The codes of each module of messages that a language has."""

SEVERITIES: Final[Mapping[str, Severity]] = {
    code: severity
    for topic in _CODES.values()
    for severity, codes in topic.items()
    for code in codes.split()
}
"""How grave each code is: an `error` stops the run, a `warning` and a `note` do not."""

TOPICS: Final[Mapping[str, str]] = {
    code: name
    for name, topic in _CODES.items()
    for codes in topic.values()
    for code in codes.split()
}
"""The module of a language that words each code."""
