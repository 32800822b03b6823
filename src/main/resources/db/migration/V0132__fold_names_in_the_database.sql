-- Persons and households are looked for by names folded as everything else is: where they are kept, so that nobody who writes one forgets it.
-- A search for a name does not tell a long sound from a hyphen, as before.
create function fold_names_of_a_person() returns trigger
  language plpgsql set search_path = norishiro, pg_catalog as $$
begin
  new.search_text := folded_names(concat(new.family_name, new.given_name), new.kana, new.called_by, new.other_names, new.phone, new.address);
  return new;
end $$;
create trigger names_are_folded before insert or update on person for each row execute function fold_names_of_a_person();

create function fold_names_of_a_household() returns trigger
  language plpgsql set search_path = norishiro, pg_catalog as $$
begin
  new.search_text := folded_names(new.name, new.address, new.area);
  return new;
end $$;
create trigger names_are_folded before insert or update on household for each row execute function fold_names_of_a_household();

-- what is there already, of every municipality, as who wrote it last left it
alter table person no force row level security;
alter table household no force row level security;
update person set search_text = folded_names(concat(family_name, given_name), kana, called_by, other_names, phone, address);
update household set search_text = folded_names(name, address, area);
alter table person force row level security;
alter table household force row level security;
