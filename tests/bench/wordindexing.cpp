#include "bench/wordindexing.h"

#include "store/sessionlists.h"

#include <QEventLoop>

namespace bench {

QString indexAllWords(store::SessionIndex &index)
{
    store::SessionLists lists(index);
    QEventLoop waiting;
    QString problem;
    std::function<void()> more = [&] {
        lists.indexMoreWords(&waiting, [&](const store::StoreResult<bool> &isDone) {
            if (isDone && !*isDone)
                return more();
            if (!isDone)
                problem = isDone.error().detail;
            waiting.quit();
        });
    };
    more();
    waiting.exec();
    return problem;
}

} // namespace bench
