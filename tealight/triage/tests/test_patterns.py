"""Plain sayings of each language, and beside each the nearest thing that says no such thing."""

import pytest

from tealight.triage.features import sentences
from tealight.triage.folding import fold
from tealight.triage.language import READ
from tealight.triage.patterns import patterns
from tealight.triage.phrases import found_in, pieces

SHARED = {
    "wish-to-die",
    "no-wish-to-live",
    "self-harm",
    "better-off",
    "join",
    "other-at-risk",
    "bleeding",
    "not-moving",
}
FOUND = [
    ("en", "wish-to-die", "I can't stop thinking about killing myself."),
    ("en", "wish-to-die", "I want to die, that is all."),
    ("en", "wish-to-die", "I hope I don't wake up tomorrow."),
    ("en", "no-wish-to-live", "I don't want to be here any more."),
    ("en", "self-harm", "I've started hurting myself again."),
    ("en", "better-off", "They would all be better off without me."),
    ("en", "better-off", "I'm such a burden to my husband."),
    ("en", "join", "I'm going to join my baby tonight."),
    ("en", "farewell", "This is my last post, thank you for everything."),
    ("en", "in-order", "The passwords are in the drawer, all of them."),
    ("en", "no-reason", "I can't see any point in going on."),
    ("en", "other-at-risk", "My brother says he wants to die."),
    ("en", "bleeding", "I am soaking through a pad every twenty minutes."),
    ("en", "not-moving", "I haven't felt her move since last night."),
    ("es", "wish-to-die", "No puedo más, quiero morirme."),
    ("es", "no-wish-to-live", "No quiero seguir viviendo sin mi hija."),
    ("es", "self-harm", "He vuelto a hacerme daño."),
    ("es", "better-off", "Estarían mejor sin mí."),
    ("es", "join", "Pronto estaré contigo, mi niño."),
    ("es", "other-at-risk", "Mi hermana dice que se quiere matar."),
    ("es", "bleeding", "Estoy sangrando mucho desde ayer."),
    ("es", "not-moving", "No se ha movido en todo el día."),
    ("fr", "wish-to-die", "Je n'en peux plus, j'ai envie de mourir."),
    ("fr", "no-wish-to-live", "Je ne veux plus vivre."),
    ("fr", "self-harm", "J'ai recommencé à me faire du mal."),
    ("fr", "better-off", "Ils seraient mieux sans moi."),
    ("fr", "join", "Attends-moi, mon ange."),
    ("fr", "other-at-risk", "Ma sœur parle de mourir, que faire ?"),
    ("fr", "bleeding", "Je saigne énormément."),
    ("fr", "not-moving", "Bébé ne bouge plus depuis hier soir."),
    ("de", "wish-to-die", "Ich will einfach nur noch sterben."),
    ("de", "no-wish-to-live", "Ich möchte nicht mehr aufwachen."),
    ("de", "self-harm", "Ich verletze mich wieder selbst."),
    ("de", "better-off", "Ohne mich hätten es alle leichter."),
    ("de", "join", "Bald bin ich bei dir, mein Kind."),
    ("de", "other-at-risk", "Meine Frau sagt, dass sie nicht mehr leben will."),
    ("de", "bleeding", "Ich blute sehr stark, ist das normal?"),
    ("de", "not-moving", "Das Baby bewegt sich seit gestern kaum, seit heute früh nicht."),
    ("pt", "wish-to-die", "Só penso em me matar."),
    ("pt", "no-wish-to-live", "Não quero mais viver."),
    ("pt", "self-harm", "Voltei a me machucar."),
    ("pt", "better-off", "Ficam melhor sem mim."),
    ("pt", "join", "A mamãe já vai, meu amor."),
    ("pt", "other-at-risk", "O meu irmão não quer mais viver."),
    ("pt", "bleeding", "Estou sangrando muito."),
    ("pt", "not-moving", "O bebé não mexe desde ontem."),
    ("it", "wish-to-die", "Voglio farla finita."),
    ("it", "no-wish-to-live", "Non voglio più svegliarmi."),
    ("it", "self-harm", "Ho ricominciato a farmi del male."),
    ("it", "better-off", "Sono solo un peso per tutti."),
    ("it", "join", "Tra poco sono da te, amore."),
    ("it", "other-at-risk", "Mia moglie non vuole più vivere."),
    ("it", "bleeding", "Perdo tantissimo sangue."),
    ("it", "not-moving", "Non si muove da ieri sera."),
]
HARMLESS = [
    ("en", "Years ago I thought about killing myself, and I am glad that I did not."),
    ("en", "I wish I could hold you once more."),
    ("en", "I hurt myself lifting the pram."),
    ("en", "The cake will be better without me in the kitchen."),
    ("en", "You are not a burden, write to me at any hour."),
    ("en", "I'm going to join her at the hospital tonight."),
    ("en", "I'll be with you soon, the bus is late."),
    ("en", "I said goodbye to him at the hospital."),
    ("en", "My sister has the keys, come in when you like."),
    ("en", "I can't do this any more in this house, we are moving."),
    ("en", "She stopped moving on a Tuesday, and there was no heartbeat."),
    ("es", "No quiero morir, quiero verlos crecer."),
    ("es", "Quería morirme y hoy doy gracias."),
    ("es", "No eres una carga para nadie."),
    ("es", "Pronto estaré contigo, voy al cementerio y te llamo."),
    ("fr", "Je ne veux pas mourir, j'ai encore mes filles."),
    ("fr", "Je voulais mourir, c'était il y a dix ans."),
    ("fr", "Tu n'es pas un poids pour nous."),
    ("fr", "J'ai mal au dos depuis hier."),
    ("de", "Ich will nicht sterben, ich will leben."),
    ("de", "Damals wollte ich sterben, heute nicht mehr."),
    ("de", "Es ist besser, wenn ihr ohne mich fahrt."),
    ("de", "Bald bin ich bei dir, der Zug hat Verspätung."),
    ("pt", "Não quero morrer, quero ver a minha filha crescer."),
    ("pt", "Há dez anos quis morrer, hoje estou bem."),
    ("pt", "Não és um peso para ninguém."),
    ("it", "Non voglio morire, voglio vederli crescere."),
    ("it", "Anni fa volevo morire, oggi no."),
    ("it", "Non sei un peso per nessuno."),
    ("it", "Tra poco sono da te, il treno è in ritardo."),
]


def marks_in(language: str, text: str) -> set[str]:
    plain = fold(text).text
    return {one.phrase.mark for one in found_in(pieces(plain, sentences(plain)), patterns(language))}


@pytest.mark.parametrize(("language", "mark", "text"), FOUND)
def test_what_is_said_plainly_is_found(language: str, mark: str, text: str) -> None:
    assert mark in marks_in(language, text)


@pytest.mark.parametrize(("language", "text"), HARMLESS)
def test_its_nearest_neighbour_is_not(language: str, text: str) -> None:
    assert marks_in(language, text) == set()


def test_every_language_knows_the_same_things_by_the_same_marks() -> None:
    for language in READ:
        assert {one.mark for one in patterns(language)} >= SHARED, language
