#pragma once

#include "domain/violation.h"

#include <QJsonObject>
#include <QList>

namespace sandbox {

//! Which JSON type or format a member has to have. The rules about lengths and counts are domain's.
enum class Kind {
    Text,
    NullableText,
    Word, //!< one of a value list, which is domain's; never empty, which its codecs take for no word at all
    Integer,
    Boolean,
    TextMap,
    Uuid,
    Moment,
    Span,
    Texts,
    Words,
    Uuids,
    Object,
    Objects
};

struct Shape;

struct Member
{
    const char *name;
    Kind kind;
    const Shape *shape = nullptr; //!< of Object and of each element of Objects
    bool isRequired = false;      //!< where domain's types cannot tell that it is missing
};

//! The members of a schema of openapi.yaml; others are let through unseen.
struct Shape
{
    QList<Member> members;
};

[[nodiscard]] const Shape &updateDocumentShape();
[[nodiscard]] const Shape &collectionShape();
[[nodiscard]] const Shape &sessionShape();
[[nodiscard]] const Shape &updateSessionShape();
[[nodiscard]] const Shape &merchantSignShape();

//! Members of \a object whose value is not of its kind, by path below \a path.
[[nodiscard]] domain::Violations checkShape(const QJsonObject &object, const Shape &shape,
                                            const QString &path = {});

} // namespace sandbox
