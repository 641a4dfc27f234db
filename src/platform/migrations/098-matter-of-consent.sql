-- Every item names the matter it is for; those kept before had the matter's purpose only.
update consent_terms set terms = (
  select jsonb_agg(item || jsonb_build_object('matter', coalesce(item -> 'matter', item -> 'purposes' -> 0, item -> 'label')) order by place)
  from jsonb_array_elements(terms) with ordinality as one(item, place)
) where jsonb_typeof(terms) = 'array' and jsonb_array_length(terms) > 0;
