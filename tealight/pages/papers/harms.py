"""The kinds of content against the law that UK law names first, and what of them could come to a place like this."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from tealight.pages.papers import measures
from tealight.pages.papers.facts import Facts

Measure = Callable[[Facts], str]
RARE, POSSIBLE, LIKELY = _("rare"), _("possible"), _("likely")


@dataclass(frozen=True)
class Harm:
    """One kind: how likely we think it is here and why, what stands against it, and what is left to decide by hand."""

    name: str | Promise
    likely: str | Promise
    why: str | Promise
    against: tuple[Measure, ...]
    by_hand: str | Promise

    @property
    def names_against(self) -> str:
        """The short names of the measures, which step 3 tells in full."""
        return "; ".join(str(measures.CARE[measure]) for measure in self.against)


READ = measures.first_reader
NOTHING = _("nothing, if you agree")
REPORT_OTHERS = _("whom you tell, and when you ring the police")

HARMS = (
    Harm(
        _("Threats, stalking, harassment and abuse"),
        LIKELY,
        _("cruel people look for grief; a former partner may write"),
        (READ, measures.report, measures.no_ways),
        REPORT_OTHERS,
    ),
    Harm(
        _("Encouraging suicide or serious self-harm"),
        POSSIBLE,
        _("people here may wish to be where their child is; somebody may answer them cruelly"),
        (READ, measures.helplines),
        _("who is on call, and by which rules cases are cared for"),
    ),
    Harm(
        _("Hate because of what somebody is or believes"),
        POSSIBLE,
        _("names, faiths and families of all kinds are seen here"),
        (READ, measures.report),
        NOTHING,
    ),
    Harm(
        _("Fraud"),
        POSSIBLE,
        _("false appeals for money, mediums and miracle cures look for people in grief"),
        (READ, measures.no_ways),
        _("what families are told about requests for money"),
    ),
    Harm(
        _("Sexual abuse of children: grooming, pictures, links to pictures"),
        RARE,
        _("babies are on pictures here, sometimes unclothed, which is no abuse; visitors can send none"),
        (measures.photographs, READ, measures.report),
        _("whom you tell; the operator's guide on pictures against the law says what comes first"),
    ),
    Harm(
        _("Control by somebody close"),
        POSSIBLE,
        _("one parent may use a page against the other"),
        (measures.report, measures.people),
        _("who agrees to a protection beside you"),
    ),
    Harm(
        _("Intimate pictures shared without leave"),
        RARE,
        _("only a family adds pictures"),
        (measures.photographs, measures.report),
        NOTHING,
    ),
    Harm(
        _("Drugs and medicines that may not be sold"),
        RARE,
        _("adverts may come, as everywhere"),
        (READ,),
        NOTHING,
    ),
    Harm(
        _("Extreme pornography, sexual exploitation of adults"),
        RARE,
        _("visitors can send no pictures, and links wait with their words"),
        (READ, measures.photographs),
        NOTHING,
    ),
    Harm(
        _("Terrorism, interference by other states"),
        RARE,
        _("a page about a baby reaches few; deaths in war may be argued about"),
        (READ,),
        NOTHING,
    ),
    Harm(
        _("Trafficking, unlawful immigration, weapons, proceeds of crime, cruelty to animals"),
        RARE,
        _("nothing here is traded, and nobody can find others to trade with"),
        (READ, measures.no_ways),
        NOTHING,
    ),
)
