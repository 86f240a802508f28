-- Cards on which residents tick what they want help with, and the demand that shows by village.
create schema skills_need_cards;
