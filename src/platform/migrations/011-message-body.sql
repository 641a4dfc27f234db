-- Forgetting a sealed value asks who still refers to it.
create index message_body_by_sealed on message_body (sealed_id);
