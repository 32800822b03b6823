-- An agency of the team that is shown a person's name could let in again whom they are shielded from, end the protection of their address and
-- name who knows it: two of that agency are enough, and they need not know what they open. What shields takes anybody who reaches the person;
-- what opens takes those who see them whole, and not in an emergency alone.
create policy opened_by_those_who_see_them_whole on exclusion as restrictive for update to "${runtime}"
  using (mine_to_give('PERSON', person_id) = 'WHOLE');
create policy opened_by_those_who_see_them_whole on address_protection as restrictive for update to "${runtime}"
  using (mine_to_give('PERSON', person_id) = 'WHOLE');
create policy opened_by_those_who_see_them_whole on address_knower as restrictive for update to "${runtime}"
  using (mine_to_give('PERSON', person_id) = 'WHOLE');
-- whoever is named on the day it is recorded is part of recording it
create policy named_by_those_who_see_them_whole on address_knower as restrictive for insert to "${runtime}"
  with check (is_first or mine_to_give('PERSON', person_id) = 'WHOLE');
