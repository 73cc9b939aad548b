"""The texts of the demo data's conversations. They fit every customer and channel.

Each line is a message: `<` marks the customer's, `>` the shop's. `{first}`, `{name}`, `{order}`, `{item}` and `{city}`
are placeholders.
"""

from __future__ import annotations

LATE = """
< Hello, order {order} was due on Tuesday and nothing has come. Can you see where it is?
> Hi {first}, I am sorry about the wait. I am looking it up.
> The carrier scanned it in {city} this morning. It missed the first van and is on the second.
< So today or tomorrow?
> Tomorrow before noon. I have asked the driver to send you a text an hour ahead.
< It is a birthday present. Tomorrow is the last day that works.
> Understood, I have marked it as urgent. If it is not there by noon, write here and I will send the {item} by courier.
< That is fair, thank you.
< It is here! The driver rang at eleven.
> Wonderful. A happy birthday to whoever unpacks it.
"""

RETURN = """
< The {item} from order {order} is a size too small. How do I send it back?
> No problem, {first}. Is it unworn, and do you still have the box?
< Worn once, in the living room. Box is here.
> The living room does not count. The label is on its way to your e-mail; any parcel shop in {city} takes it.
< Can you send the next size straight away, or do I have to wait for the return?
> I have set one aside under {order}-B. It leaves as soon as the parcel shop has scanned yours.
< Dropped off just now.
> Scanned, and the new {item} is packed. You should have it on Thursday.
"""

INVOICE = """
< Good morning. The invoice for {order} has my private name on it, my bookkeeper wants the company.
> Good morning {first}. What should it say?
< {name} Guiding, {city}, same address.
> And is there a VAT number?
< Yes: DK 34 11 99 05. It was in the form, I think the form lost it.
> It did; I have told the people who look after the form. The corrected invoice is number 2025-{order}, just sent.
< Got it, with the {item} on it and the right name. My bookkeeper is smiling, which I had not seen before.
> Then my day is made as well.
"""

BROKEN = """
< The zip of my {item} came apart on the second night. Order {order}, bought in April.
> That should not happen, {first}. Were you dry, at least?
< Mostly. It held with a safety pin until {city}.
> You can choose: we repair it within a week, or you get a new one and we repair yours for somebody else.
< Repair is fine, I like this one. Is there a cost?
> None, it is under guarantee for five years. A courier collects it tomorrow between eight and twelve.
< He has just been.
> The workshop has it. They have replaced the whole zip and, while they were there, a pole tip.
< Back home and as good as new. Better, with the pole tip.
"""

ADDRESS = """
< I have moved, and I have just seen that {order} goes to my old flat. Can you stop it?
> Hi {first}, it has not left yet. What is the new address?
< Harbour Lane 12, second floor, {city}.
> Changed. Shall I change it in your account as well?
< Please. And could you leave the {item} with the neighbour at number 14 if I am out?
> Noted on the label: "Neighbour at 14, has a red door".
< It has a red door! How did you know?
> I looked at the street view. We take delivery seriously.
"""

REFUND = """
< I returned the {item} from {order} two weeks ago and there is no money yet.
> Let me check, {first}. It arrived here on the 4th and was checked on the 5th.
< And then?
> And then nobody pressed the button. That is our mistake; I have pressed it now.
< When do I see it?
> Banks take three working days. I have added the return postage, for the wait.
< It came this morning. Thanks for being straight about it.
"""

ADVICE = """
< I want to walk for a week around {city} in October. Is the {item} enough, or is that a summer thing?
> Down to about five degrees it is fine. October nights there go to zero.
< So what would you take?
> The same one with a liner. It adds eight degrees and weighs 280 grams, and you keep using it in summer.
< That is less than I feared. Can I add the liner to {order}?
> Added, same parcel. Bring a warm hat, most people forget that the head stays outside.
< Hat it is. I will send a picture.
"""

STOCK = """
< Will you have the {item} in green again?
> On the 18th, {first}. Shall I put one aside?
< Yes, and could it go together with {order}, to save the second parcel?
> It can. {order} waits then, is that all right?
< I am not going to {city} before the 25th, so yes.
> They have come a day early. Both left this afternoon in one box.
"""

DIALOGUES = {
    "late": LATE,
    "return": RETURN,
    "invoice": INVOICE,
    "broken": BROKEN,
    "address": ADDRESS,
    "refund": REFUND,
    "advice": ADVICE,
    "stock": STOCK,
}
"""The dialogues by topic."""

SUBJECTS = {
    "late": "Where is {order}?", "return": "Return of {order}", "invoice": "Invoice for {order}",
    "broken": "{item}: broken zip", "address": "New address for {order}", "refund": "Refund for {order}",
    "advice": "{item} in October?", "stock": "{item} in green",
}  # fmt: skip
"""The subjects of the conversations, by dialogue."""
