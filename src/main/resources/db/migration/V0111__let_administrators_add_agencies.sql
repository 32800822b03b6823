-- Whom one can ask, and where people can work, is the administrator's to say: the database holds it, not the menu alone.
create policy only_administrators_add on agency as restrictive for insert to "${runtime}"
  with check ((select (me()).role) = 'ADMINISTRATOR');
