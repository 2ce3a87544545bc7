#pragma once

#include "domain/draft.h"

#include <QRandomGenerator>

namespace support {

//! Drafts in which anything may be set, absent, empty or of a newer service; the same for the same seed.
class DraftMaker
{
public:
    explicit DraftMaker(quint32 seed)
        : m_random(seed)
    {
    }

    domain::SessionDraft draft()
    {
        using namespace domain;
        SessionDraft draft;
        draft.makesPackage = coin();
        CreateSigningSession &session = draft.common;
        session.title = text();
        maybe(session.signText, [&] { return text(); });
        maybe(session.dueDate, [&] {
            return Timestamp::fromEpoch(1'800'000'000 + number(90 * 86'400), number(1'000'000'000));
        });
        if (coin())
            draft.dueRule = DueRule{number(60), coin(), static_cast<HolidayCalendar>(number(7)),
                                    QTime(number(24), number(60))};
        maybe(session.signatureUrlTimeToLive, [&] { return duration(); });
        if (coin())
            session.externalReference = {true, coin() ? std::optional(text()) : std::nullopt};
        session.signingSetup = {setup()};
        maybe(session.subsequentTo, [&] { return list(); });
        maybe(session.packageTo, [&] { return words<PackageType>(); });
        maybe(session.signer, [&] {
            Signer signer;
            maybe(signer.prefill, [&] { return words<SignerField>(); });
            maybe(signer.validations, [&] { return words<SignerField>(); });
            signer.unknown = unknown();
            return signer;
        });
        maybe(session.archive, [&] { return archive(); });
        maybe(session.preAuthentication, [&] { return PreAuthentication{coin(), unknown()}; });
        maybe(session.ui, [&] {
            Ui pages;
            maybe(pages.language, [&] { return word<UiLanguage>(); });
            maybe(pages.hideWelcomeScreen, [&] { return coin(); });
            maybe(pages.minimalTextMode, [&] { return coin(); });
            pages.unknown = unknown();
            return pages;
        });
        maybe(session.intentionText, [&] {
            IntentionText intention{text(), {}, unknown()};
            maybe(intention.format, [&] { return word<IntentionFormat>(); });
            return intention;
        });
        maybe(session.redirectSettings, [&] {
            RedirectSettings redirects{line(), line(), line(), {}, unknown()};
            maybe(redirects.reject, [&] { return line(); });
            return redirects;
        });
        maybe(session.notifications, [&] {
            QList<NotificationMessage> messages;
            for (int i = number(4); i > 0; --i)
                messages << notification();
            return messages;
        });
        maybe(session.usageTags, [&] { return list(); });
        session.unknown = unknown();
        return draft;
    }

private:
    bool coin() { return m_random.bounded(2) == 1; }
    int number(int below) { return static_cast<int>(m_random.bounded(below)); }

    template <typename T, typename Make>
    void maybe(std::optional<T> &member, const Make &make)
    {
        if (m_random.bounded(4) > 0)
            member = make();
    }

    QString line()
    {
        static const QStringList lines{QString(),
                                       QStringLiteral(" padded "),
                                       QStringLiteral("Dear {name}, {{really}}"),
                                       QStringLiteral("a, b \"c\""),
                                       QStringLiteral("Ødegård 日本 \U0001F58B"),
                                       QStringLiteral("https://example.com/?a=1&b=2"),
                                       QStringLiteral("non\u00a0breaking")};
        return lines[number(static_cast<int>(lines.size()))] +
               (coin() ? QString::number(number(1000)) : QString());
    }
    QString text() { return coin() ? line() : line() + QLatin1Char('\n') + line(); }
    QStringList list()
    {
        QStringList list;
        for (int i = number(5); i > 0; --i)
            list << line();
        return list;
    }
    domain::UnknownMembers unknown()
    {
        return coin() ? domain::UnknownMembers() : domain::UnknownMembers{{line(), "{\"newer\":[1,2]}"}};
    }
    template <typename E>
    domain::OpenEnum<E> word()
    {
        const auto &table = domain::EnumNames<E>::table;
        const int chosen = number(static_cast<int>(table.size()) + 1);
        return chosen < static_cast<int>(table.size()) ? domain::OpenEnum<E>(table[chosen].second)
                                                       : domain::OpenEnum<E>(QStringLiteral("NEWER_WORD"));
    }
    template <typename E>
    QList<domain::OpenEnum<E>> words()
    {
        QList<domain::OpenEnum<E>> words;
        for (int i = number(3); i > 0; --i)
            if (const auto one = word<E>(); !words.contains(one))
                words << one;
        return words;
    }
    domain::Duration duration()
    {
        static const QStringList texts{QStringLiteral("P10Y"),      QStringLiteral("P3DT12H"),
                                       QStringLiteral("P2W"),       QStringLiteral("PT90M"),
                                       QStringLiteral("P1Y6M3D"),   QStringLiteral("P0D"),
                                       QStringLiteral("PT1M30.5S"), QStringLiteral("P400D")};
        return *domain::Duration::parse(texts[number(static_cast<int>(texts.size()))]);
    }
    domain::SigningSetup setup()
    {
        using namespace domain;
        SigningSetup setup;
        setup.signingFlow = word<SigningFlow>();
        maybe(setup.vendor, [&] { return word<SigningVendor>(); });
        maybe(setup.identityProviders, [&] {
            QList<IdentityProvider> providers;
            for (const QString &name : list())
                providers << IdentityProvider{name, unknown()};
            return providers;
        });
        maybe(setup.additionalParameters, [&] {
            QMap<QString, QString> parameters;
            for (int i = number(4); i > 0; --i)
                parameters.insert(QStringLiteral("p%1").arg(number(100)), line());
            return parameters;
        });
        maybe(setup.requestedAttributes, [&] { return list(); });
        setup.unknown = unknown();
        return setup;
    }
    domain::ArchiveSettings archive()
    {
        domain::ArchiveSettings archive;
        maybe(archive.sendSignatureResultsToArchive, [&] { return coin(); });
        maybe(archive.sendPackagingResultToArchive, [&] { return coin(); });
        if (coin())
            archive.retentionPeriod = duration();
        maybe(archive.archiveTags, [&] { return list(); });
        archive.unknown = unknown();
        return archive;
    }
    domain::NotificationMessage notification()
    {
        using namespace domain;
        NotificationMessage message;
        message.category = word<NotificationCategory>();
        message.communicationMethod = word<CommunicationMethod>();
        maybe(message.tags, [&] { return list(); });
        maybe(message.message, [&] {
            NotificationContent content;
            maybe(content.language, [&] { return word<UiLanguage>(); });
            maybe(content.header, [&] { return line(); });
            maybe(content.text, [&] { return text(); });
            maybe(content.senderAddress, [&] { return line(); });
            maybe(content.senderName, [&] { return line(); });
            maybe(content.includeFile, [&] { return coin(); });
            content.unknown = unknown();
            return content;
        });
        message.unknown = unknown();
        return message;
    }

    QRandomGenerator m_random;
};

} // namespace support
