#include "api/oncebody.h"

namespace api {

OnceBody::OnceBody(std::unique_ptr<QIODevice> source, QObject *parent)
    : QIODevice(parent)
    , m_source(std::move(source))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

} // namespace api
