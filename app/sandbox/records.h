#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace sandbox {

// What is kept of each resource. Bodies stay the JSON they came as, so that members unknown to us come back.

struct DocumentRecord
{
    QString id, mimeType, hash; //!< hash: base64 of SHA-256
    qint64 size = 0, createdMs = 0;
    QJsonObject described; //!< filename, description, title
    QString resultOf;      //!< id of the session or collection that it is a result of; empty: uploaded or
                           //!< merchant-signed

    [[nodiscard]] QJsonObject uploadAnswer() const;
    [[nodiscard]] QJsonObject metadata() const;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static DocumentRecord fromJson(const QJsonObject &json);
};

struct CollectionRecord
{
    QString id;
    QJsonObject request;
    QJsonArray packages;
    qint64 packageAtMs = 0; //!< when the package will be made; 0: not due
    bool isClosed = false;  //!< the package was made

    [[nodiscard]] QJsonObject answer() const;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static CollectionRecord fromJson(const QJsonObject &json);
};

struct SessionRecord
{
    QString id, linkId; //!< linkId: what the signing link calls the session
    qint64 number = 0;  //!< order of creation
    qint64 createdMs = 0, dueMs = 0, linkExpiresMs = 0;
    QJsonObject request;
    QString state;
    QString rejectReason;
    QJsonArray signatures, packages;
    QJsonObject userInfo;
    qint64 packageAtMs = 0; //!< when the package of the session will be made; 0: not due

    [[nodiscard]] bool isFinal() const;
    [[nodiscard]] QStringList subsequentTo() const;
    [[nodiscard]] QStringList documentIds() const;
    [[nodiscard]] QStringList collectionIds() const; //!< one of each document, so the same may come twice
    [[nodiscard]] QJsonObject answer(const QString &pagesUrl) const;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static SessionRecord fromJson(const QJsonObject &json);
};

} // namespace sandbox
