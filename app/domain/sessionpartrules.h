#pragma once

#include "domain/rules.h"

//! The rules about the parts of a session, by meaning; private to domain's rules.
namespace domain::rules {

class Rulebook;

//! Ids, actions, and with \a facts what their types and signatures allow.
void checkDocuments(Rulebook &rules, const CreateSigningSession &session, const QList<DocumentFacts> &facts);
//! Flow, vendor, packaging and intention.
void checkSetup(Rulebook &rules, const CreateSigningSession &session);
void checkSigner(Rulebook &rules, const CreateSigningSession &session);
//! Messages, and that the signer can be reached by them.
void checkNotifications(Rulebook &rules, const CreateSigningSession &session);
//! What the signing pages look like, where they lead, and the archive.
void checkPages(Rulebook &rules, const CreateSigningSession &session);

} // namespace domain::rules
