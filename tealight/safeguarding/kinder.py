"""What to say instead, by family of phrase: for what the reader saw without knowing the very phrase.

In English, because phrases are looked for in English alone. No sentence here says baby, child or died: each suits every
loss, also one whose family uses none of these words. `{name}` stands for what the family calls whom it remembers.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Kinder:
    """Why a family of phrases hurts, a sentence for where somebody can be named, and two for everybody."""

    why: str
    named: str
    plain: tuple[str, str]


KINDER = {
    "at-least": Kinder(
        "Looking for something to be glad of can make what happened sound smaller than it is.",
        "I am so sorry. I wish {name} could be here.",
        (
            "Nothing that I can say makes this lighter. I am thinking of you.",
            "I am so sorry. I would change it if I could.",
        ),
    ),
    "reason-and-plan": Kinder(
        "A reason, even a comforting one, can sound as if it had to be so.",
        "I have no answer. I only wish {name} could have stayed.",
        ("I do not understand it either, and I am so sorry.", "It makes no sense to me. I am with you in this."),
    ),
    "angel-and-god": Kinder(
        "Families believe different things, and to most of them no other place is better than home.",
        "I am thinking of {name} and of you.",
        ("I am so sorry. You are in my thoughts today.", "I have no answers. I am here, and I care."),
    ),
    "another-baby": Kinder(
        "It looks ahead, while they are still with the one whom they miss, and nobody can promise what comes.",
        "Nobody can take the place of {name}.",
        ("I am so sad that this happened to you.", "How are these days for you? You can always tell me."),
    ),
    "time-and-moving-on": Kinder(
        "Grief keeps no calendar, and speaking of time can feel like being hurried.",
        "I will go on thinking of {name}, this year and every year.",
        ("There is no hurry. However today is, it is all right.", "I am here now, and I will still be here later."),
    ),
    "comparison": Kinder(
        "Each loss is its own, and to have it measured against another can feel lonely.",
        "I would like to hear about {name}, whenever you want to tell me.",
        (
            "I cannot know how this is for you, and I am so sorry.",
            "I will not compare it with anything. I am listening.",
        ),
    ),
    "bright-side-and-strength": Kinder(
        "Being asked for strength or hope can leave no room for sadness.",
        "You can miss {name} in front of me as much as you do.",
        ("You do not have to be strong with me.", "It is as hard as it is, and I am so sorry."),
    ),
    "nature": Kinder(
        "An explanation, even a true one, can sound cold beside so much love.",
        "Nothing in your love for {name} was a mistake.",
        ("I am so sorry that you have to live through this.", "I have no explanation. I am sad with you."),
    ),
}
