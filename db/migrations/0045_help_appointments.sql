-- Appointments at help points, with nothing of who comes but how to reach them, and that for a day.
create schema help_appointments;
