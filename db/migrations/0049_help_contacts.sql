-- What people asked at a help point and how they were helped, counted without anything about who they are.
create schema help_contacts;
