"""Training of khabar's tagger of named entities in Persian and Arabic news."""
